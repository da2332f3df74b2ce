import { type WardField, wardColumns } from '../../types/discharges/discharges';
import type { WardView } from '../../types/discharges/views';
import { Fact } from '../parts/Cell';

const fields = Object.keys(wardColumns) as WardField[];

/** Further data in the ward's form: who treated the patient, other contacts; only what is known. */
export const WardFacts = ({ ward }: { ward: WardView }) => (
  <>
    {fields.map(
      field =>
        ward[field] && (
          <Fact key={field} name={wardColumns[field]}>
            {ward[field]}
          </Fact>
        ),
    )}
  </>
);
