import type { CheckOffice, SampleKind } from '../../../types/samples/samples';

/** The names of draws and their parts (R17). */
export const sampleTexts = {
  kinds: { discharged: '出院患者抽样', spot: '随访记录抽查' } satisfies Record<SampleKind, string>,
  offices: {
    medical: '医务科',
    nursing: '护理部',
    inspection: '监察室',
  } satisfies Record<CheckOffice, string>,
};
