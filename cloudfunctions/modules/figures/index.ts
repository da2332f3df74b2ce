export { followUps } from './steps/countCare';
export { discharges } from './steps/countDischarges';
export { departmentKey } from './steps/sources';
export { figureStore } from './stores/figures';
