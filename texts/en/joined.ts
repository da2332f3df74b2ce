import type { joined as zh } from '../zh-CN/joined';

/** Joins words, and splits a field into which several were typed. */
export const joined: typeof zh = {
  list: words => words.join(', '),
  clauses: (...clauses) => clauses.join(', '),
  sentences: sentences => sentences.join('; '),
  labelled: (label, value) => `${label}: ${value}`,
  // chinese: marks that a Chinese keyboard types
  apart: typed => typed.split(/[,，、;；\s]+/).filter(word => word !== ''),
};
