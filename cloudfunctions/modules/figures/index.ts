export { followUpFigures } from './steps/countCare';
export { dischargeFigures } from './steps/countDischarges';
export { departmentKey } from './steps/sources';
export { figureStore } from './stores/figures';
