export type { Migration, Migrations } from './jobs/migrate';
export { olderCodeEnded } from './steps/olderCode';
export { type VersionGate, versionGate } from './steps/versionGate';
