export { outdatedSoon } from './steps/outdatedSoon';
export { screenPage } from './steps/screenPage';
export { oldQueues } from './stores/queues';
