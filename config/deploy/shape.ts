/** An index as the database has it. */
export interface Index {
  name: string;
  keys: { field: string; direction: 1 | -1 }[];
  unique: boolean;
}

export interface Collection {
  name: string;
  indexes: Index[];
  /** Who may read and write it; undefined where that could not be told. */
  acl: string | undefined;
}

interface Trigger {
  name: string;
  config: string;
}

/** A cloud function but for its code. */
export interface CloudFunction {
  name: string;
  runtime: string;
  /** In seconds. */
  timeout: number;
  /** In MB. */
  memory: number;
  environment: Record<string, string>;
  triggers: Trigger[];
}

/** An address of the environment's HTTP access, and the function that answers there. */
export interface HttpPath {
  path: string;
  name: string;
}

/** What is there, or what should be. */
export interface State {
  collections: Collection[];
  functions: CloudFunction[];
  httpPaths: HttpPath[];
  /** Who may read and write the files of the storage. */
  storage: string | undefined;
}

/** The environment itself. */
export interface Environment {
  id: string;
  plan: string;
  /** `NORMAL` when it can be used. */
  state: string;
  hasDatabase: boolean;
  /** Whether there is a storage for files. */
  hasStorage: boolean;
}

/** What a function answered to a call from outside of WeChat. */
export interface Invoked {
  failed: boolean;
  answer: string;
}

/** The environment's control plane, as much of it as a deployment needs. Every call may fail with an error of the vendor's. */
export interface Cloud {
  environment(): Promise<Environment | undefined>;
  collections(): Promise<Collection[]>;
  functions(): Promise<CloudFunction[]>;
  httpPaths(): Promise<HttpPath[]>;
  createCollection(name: string): Promise<void>;
  createIndexes(collection: string, indexes: Index[]): Promise<void>;
  /** The names of the indexes that are built. */
  indexesOf(collection: string): Promise<string[]>;
  setPermission(collection: string, acl: string): Promise<void>;
  /** Who may read and write the files of the storage; undefined where that could not be told. */
  storagePermission(): Promise<string | undefined>;
  setStoragePermission(acl: string): Promise<void>;
  createFunction(of: CloudFunction, zipBase64: string): Promise<void>;
  updateFunction(of: CloudFunction, zipBase64: string): Promise<void>;
  /** Changes a function's settings, its variables among them; code and timers stay. */
  configureFunction(of: CloudFunction): Promise<void>;
  createHttpPath(of: HttpPath): Promise<void>;
  invoke(name: string): Promise<Invoked>;
}
