import type { joined as zh } from '../zh-CN/joined';

/** Joins words, and splits a field that has several entries. */
export const joined: typeof zh = {
  list: words => words.join(', '),
  clauses: (...clauses) => clauses.join(', '),
  sentences: sentences => sentences.join('; '),
  labelled: (label, value) => `${label}: ${value}`,
  // chinese: punctuation of a Chinese keyboard
  apart: typed => typed.split(/[,，、;；\s]+/).filter(word => word !== ''),
};
