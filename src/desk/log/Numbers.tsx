import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import type { LogTotals } from '../../../types/visits/viewDoctorLog';
import { Totals } from '../../parts/staff/Totals';

const { log: words } = deskTexts;

/** The appointments and return visits of the chosen days in numbers. */
export function Numbers({ totals }: { totals: LogTotals }) {
  const { appointments, byStatus, byChannel, returnsSet, returns } = totals;
  const names = words.totals;
  const channels = Object.entries(byChannel).map(([channel, count]) =>
    words.channel(texts.channelTexts[channel as keyof typeof texts.channelTexts], count),
  );
  return (
    <>
      <Totals
        figures={[
          { name: names.appointments, count: appointments },
          { name: names.arrived, count: (byStatus.arrived ?? 0) + (byStatus.fulfilled ?? 0) },
          { name: names.noshow, count: byStatus.noshow ?? 0 },
          { name: names.cancelled, count: byStatus.cancelled ?? 0 },
          { name: names.returnsSet, count: returnsSet },
        ]}
        note={channels.length ? words.channels(channels.join(words.between)) : undefined}
      />
      <Totals
        figures={[
          { name: names.due, count: returns.due },
          { name: names.waiting, count: returns.waiting },
          { name: names.booked, count: returns.booked },
          { name: names.came, count: returns.came },
          { name: names.missed, count: returns.missed },
        ]}
      />
    </>
  );
}
