import { CloudError, invalidParam } from '../errors';
import type { Action } from './request';

/** auth.getUserInfoForAdmin: finds a user by uid, or by platform and platform id. */
export const getUserInfoForAdmin: Action = async (request, { users }) => {
  const { uuid, platformId } = request;
  if (!uuid && !platformId) throw invalidParam('uuid or platformId is missing');
  const user = users.find(each => (uuid ? each.uid === uuid : each.openId === platformId));
  if (!user) throw new CloudError('USER_NOT_FOUND', '[ResourceNotFound] user does not exist');
  return { data: user };
};
