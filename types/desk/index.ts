export { importRoster } from './importRoster';
export { listBookings } from './listBookings';
