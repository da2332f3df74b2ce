/** An index in the database’s form. */
export interface Index {
  name: string;
  keys: { field: string; direction: 1 | -1 }[];
  unique: boolean;
}

export interface Collection {
  name: string;
  indexes: Index[];
  /** The permission to read and write it; undefined if it could not be read. */
  acl: string | undefined;
}

interface Trigger {
  name: string;
  config: string;
}

/** A cloud function without its code. */
export interface CloudFunction {
  name: string;
  runtime: string;
  /** The time limit in seconds. */
  timeout: number;
  /** The memory in MB. */
  memory: number;
  environment: Record<string, string>;
  triggers: Trigger[];
}

/** A path of the environment’s HTTP access, with the function that answers there. */
export interface HttpPath {
  path: string;
  name: string;
}

/** The state of an environment, found or wanted. */
export interface State {
  collections: Collection[];
  functions: CloudFunction[];
  httpPaths: HttpPath[];
  /** The permission to read and write the storage’s files. */
  storage: string | undefined;
}

/** The environment itself. */
export interface Environment {
  id: string;
  plan: string;
  /** `NORMAL` when it can be used. */
  state: string;
  hasDatabase: boolean;
  /** Whether the environment has a storage for files. */
  hasStorage: boolean;
}

/** A function’s answer to a call from outside WeChat. */
export interface Invoked {
  failed: boolean;
  answer: string;
}

/**
 * The parts of the environment’s control plane that a deployment needs. Every call may fail with
 * the vendor’s error.
 */
export interface Cloud {
  environment(): Promise<Environment | undefined>;
  collections(): Promise<Collection[]>;
  functions(): Promise<CloudFunction[]>;
  httpPaths(): Promise<HttpPath[]>;
  createCollection(name: string): Promise<void>;
  createIndexes(collection: string, indexes: Index[]): Promise<void>;
  /** The names of the built indexes. */
  indexesOf(collection: string): Promise<string[]>;
  setPermission(collection: string, acl: string): Promise<void>;
  /** The permission to read and write the storage’s files; undefined if it could not be read. */
  storagePermission(): Promise<string | undefined>;
  setStoragePermission(acl: string): Promise<void>;
  createFunction(of: CloudFunction, zipBase64: string): Promise<void>;
  updateFunction(of: CloudFunction, zipBase64: string): Promise<void>;
  /** Changes a function’s settings, variables included. Code and timers stay. */
  configureFunction(of: CloudFunction): Promise<void>;
  createHttpPath(of: HttpPath): Promise<void>;
  invoke(name: string): Promise<Invoked>;
}
