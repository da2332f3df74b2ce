import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { template } from 'glass-easel';
import { TmplGroup } from 'glass-easel-template-compiler';

/** The compiled templates of a mini-program, by path without extension. */
export type Templates = (path: string) => template.ComponentTemplate | undefined;

type Groups = NonNullable<template.ComponentTemplate['groupList']>;

const compiled = new Map<string, { stamp: string; groups: Groups }>();

/**
 * Compiles every .wxml and .wxs under `root` with WeChat’s own template compiler. The result is
 * cached while the files stay the same.
 *
 * @throws Error naming the file and the place of a template that does not compile
 */
export function compileTemplates(root: string): Templates {
  const files = walk(root).sort();
  const stamp = files
    .map(file => {
      const { mtimeMs, size } = statSync(file);
      return `${file}:${mtimeMs}:${size}`;
    })
    .join('\n');
  let known = compiled.get(root);
  if (known?.stamp !== stamp) {
    known = { stamp, groups: compile(root, files) };
    compiled.set(root, known);
  }
  const { groups } = known;
  return path => {
    const content = groups[path];
    if (!content) return undefined;
    // Taro binds events on built-in elements, which are native nodes here.
    return { groupList: groups, content, fallbackListenerOnNativeNode: true };
  };
}

function compile(root: string, files: string[]): Groups {
  const group = new TmplGroup();
  try {
    for (const file of files) {
      const path = relative(root, file).split(sep).join('/');
      const source = readFileSync(file, 'utf8');
      if (path.endsWith('.wxs')) {
        group.addScript(path.slice(0, -'.wxs'.length), source);
        continue;
      }
      const found = group.addTmpl(path.slice(0, -'.wxml'.length), source) as {
        isError: boolean;
        message: string;
        startLine: number;
        startColumn: number;
      }[];
      const wrong = found.find(({ isError }) => isError);
      if (wrong) {
        const place = `${path}:${wrong.startLine + 1}:${wrong.startColumn + 1}`;
        throw new Error(`${place}: ${wrong.message}`);
      }
    }
    // The view layer’s code, compiled from the app’s own templates.
    return new Function(`return ${group.getTmplGenObjectGroups()}`)() as Groups;
  } finally {
    group.free();
  }
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : walk(path);
    return /\.(wxml|wxs)$/.test(entry.name) ? [path] : [];
  });
}
