/** Where tests found these before; new tests import from `tests/hospital`. */
export * from '../hospital';
