export * from './document';
export * from './name';
export * from './phone';
export * from './problems';
