import type { Compiler } from 'webpack';

const NAME = 'ConfigChunks';

/**
 * Taro compiles each `*.config.ts` into a chunk of its own, only to see when it changes, and throws it away. What such a file
 * imports is no part of the mini-program, yet Taro counts it as used by the main package: the staff's routes, which `app.config`
 * names, would be loaded by patients. So before the packages are divided these chunks lose what pages import too.
 */
export class ConfigChunks {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap(NAME, compilation => {
      compilation.hooks.optimizeChunks.tap({ name: NAME, stage: -100 }, chunks => {
        const { chunkGraph } = compilation;
        for (const chunk of chunks) {
          if (!chunk.name?.endsWith('.config')) continue;
          for (const module of chunkGraph.getChunkModules(chunk)) {
            if (chunkGraph.getNumberOfModuleChunks(module) > 1)
              chunkGraph.disconnectChunkAndModule(chunk, module);
          }
        }
        return undefined;
      });
    });
  }
}
