export { serveDoor } from './steps/serveDoor';
