/** Joins words, and splits a field that has several entries. */
export const joined = {
  list: (words: readonly string[]) => words.join('、'),
  clauses: (...clauses: string[]) => clauses.join('，'),
  sentences: (sentences: readonly string[]) => sentences.join('；'),
  labelled: (label: string, value: string) => `${label}：${value}`,
  apart: (typed: string) => typed.split(/[,，、;；\s]+/).filter(word => word !== ''),
};
