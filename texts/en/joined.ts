import type { joined as zh } from '../zh-CN/joined';

/** How words are put together, and taken apart again where somebody typed several into one field. */
export const joined: typeof zh = {
  list: words => words.join(', '),
  clauses: (...clauses) => clauses.join(', '),
  sentences: sentences => sentences.join('; '),
  labelled: (label, value) => `${label}: ${value}`,
  // chinese: marks that a Chinese keyboard types
  apart: typed => typed.split(/[,，、;；\s]+/).filter(word => word !== ''),
};
