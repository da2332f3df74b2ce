import type { Compiler } from 'webpack';

const NAME = 'ConfigChunks';

/**
 * Taro compiles each `*.config.ts` into its own chunk, only to watch it, and discards the chunk.
 * Nevertheless Taro counts its imports as used by the main package. Patients would then load the
 * staff’s routes, which `app.config` names. This plugin therefore removes from these chunks what
 * pages import too, before the packages are divided.
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
