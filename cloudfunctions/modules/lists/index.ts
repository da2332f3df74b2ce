export { outdatedLists } from './steps/outdatedLists';
