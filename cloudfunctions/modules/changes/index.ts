export { foreseen, makeChange } from './steps/makeChange';
