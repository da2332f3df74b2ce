export { outdatedSoon } from './steps/outdatedSoon';
export { oldQueues } from './stores/queues';
