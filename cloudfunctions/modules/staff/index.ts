export { oldInvitations } from './stores/invitations';
export { oldOfficeGrants } from './stores/officeGrants';
export { oldTries } from './stores/tries';
