import type { LocalDate } from '../../../../domain/time/time';
import { commands } from '../../../cloud/database';
import { sessions } from './sessionDocuments';

/**
 * When and through which channel places of past sessions were taken and given back; without
 * patients.
 */
export const pastSessions = (from: LocalDate, until: LocalDate) =>
  sessions.findAll({
    where: [{ date: commands().gte(from) }, { date: commands().lte(until) }, { state: 'open' }],
    fields: [
      ...(['date', 'state', 'slots.start', 'slots.capacity', 'slots.claims.channel'] as const),
      ...(['slots.claims.at', 'slots.claims.givenBackAt', 'slots.claims.extra.by'] as const),
    ],
  });
