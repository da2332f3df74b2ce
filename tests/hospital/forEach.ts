import { type HospitalOptions, openTestHospital, type TestHospital } from './open';

/** A new hospital for each test of a file. */
export function hospitalForEach(options: HospitalOptions): TestHospital {
  let open: TestHospital;
  beforeEach(async () => {
    open = await openTestHospital(options);
  });
  afterEach(() => open.close());
  return nowOpen(() => open);
}

/** A proxy of the hospital that is open at the moment of use. */
const nowOpen = (open: () => TestHospital) =>
  new Proxy({} as TestHospital, { get: (_, part) => Reflect.get(open(), part) });
