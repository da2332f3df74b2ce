/** The keyboard that comes up for a field. */
export type Keyboard = 'text' | 'number' | 'idcard';
