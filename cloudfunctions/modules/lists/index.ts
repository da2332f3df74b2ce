export { outdatedLists } from './steps/outdatedLists';
export { oldLists } from './stores/lists';
