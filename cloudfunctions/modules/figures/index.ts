export { followUps } from './steps/countCare';
export { discharges } from './steps/countDischarges';
export { keyOf } from './steps/sources';
export { figureStore } from './stores/figures';
