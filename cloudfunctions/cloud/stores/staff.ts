import type { Role } from '../../../types/contract';
import { collection } from '../database';

/** A member of staff, by their WeChat account (R20). */
export interface Staff {
  _id: string;
  name: string;
  roles: Role[];
  active: boolean;
}

export const staff = {
  /** The staff record of an account, if it is in force. */
  async active(account: string): Promise<Staff | undefined> {
    const record = await collection<Staff>('staff').get(account);
    return record?.active ? record : undefined;
  },
};
