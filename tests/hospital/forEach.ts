import { type HospitalOptions, openTestHospital, type TestHospital } from './open';

/** A hospital that is new for each test of a file. */
export function hospitalForEach(options: HospitalOptions): TestHospital {
  let open: TestHospital;
  beforeEach(async () => {
    open = await openTestHospital(options);
  });
  afterEach(() => open.close());
  return nowOpen(() => open);
}

/** One hospital for all tests of a file. */
export function hospitalForAll(options: HospitalOptions): TestHospital {
  let open: TestHospital;
  beforeAll(async () => {
    open = await openTestHospital(options);
  });
  afterAll(() => open.close());
  return nowOpen(() => open);
}

/** Stands for the hospital that is open at the moment of each use. */
const nowOpen = (open: () => TestHospital) =>
  new Proxy({} as TestHospital, { get: (_, part) => Reflect.get(open(), part) });
