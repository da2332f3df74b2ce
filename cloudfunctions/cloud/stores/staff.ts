import type { Role } from '../../../types/contract';
import type { Moment } from '../../domain/time';
import { collection, commands } from '../database';

/** A member of staff, by their WeChat account (R20). */
export interface Staff {
  _id: string;
  name: string;
  roles: Role[];
  active: boolean;
  /** For doctors: whose sessions are theirs. */
  doctorId?: string;
  /** May add numbers beyond capacity (R4). */
  mayAddNumbers?: boolean;
  /** Departments whose desk it is; none: all. */
  departments?: string[];
  since?: Moment;
}

const people = () => collection<Staff>('staff');

export const staffStore = {
  get: (account: string) => people().get(account),

  /** The staff record of an account, if it is in force. */
  async active(account: string): Promise<Staff | undefined> {
    const record = await people().get(account);
    return record?.active ? record : undefined;
  },

  /** The names of some members of staff, also of those whose time has ended. */
  async names(accounts: string[]): Promise<Map<string, string>> {
    if (!accounts.length) return new Map();
    const found = await people().findAll({
      where: [{ _id: commands().in([...new Set(accounts)]) }],
      fields: ['name'],
    });
    return new Map(found.map(({ _id, name }) => [_id, name]));
  },

  all: () => people().findAll({ where: [{ active: commands().in([true, false]) }] }),

  insert: (staff: Staff) => people().insert(staff),

  change: (account: string, update: Partial<Omit<Staff, '_id'>>) =>
    people().change(
      account,
      [],
      Object.fromEntries(
        Object.entries(update).map(([key, value]) => [key, commands().set(value)]),
      ),
    ),
};
