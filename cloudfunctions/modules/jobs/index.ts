export { agendaOf } from './steps/agenda';
export { wake } from './steps/wake';
export { agendaStore } from './stores/agenda';
export { jobStore } from './stores/jobs';
