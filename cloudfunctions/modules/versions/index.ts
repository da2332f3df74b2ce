export type { Migration, Migrations } from './jobs/migrate';
export { type VersionGate, versionGate } from './steps/versionGate';
