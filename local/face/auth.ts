import { CloudError, invalidParam } from '../errors';
import type { Action } from './request';

/** People the environment knows, as auth.getUserInfoForAdmin answers them; given as data, there is no sign-up here. */
export type Users = { uid: string; openId?: string; [field: string]: unknown }[];

/** auth.getUserInfoForAdmin: by uid, or by platform and the id there. */
export const getUserInfoForAdmin: Action = async (request, { users }) => {
  const { uuid, platformId } = request;
  if (!uuid && !platformId) throw invalidParam('uuid or platformId is missing');
  const user = users.find(each => (uuid ? each.uid === uuid : each.openId === platformId));
  if (!user) throw new CloudError('USER_NOT_FOUND', '[ResourceNotFound] user does not exist');
  return { data: user };
};
