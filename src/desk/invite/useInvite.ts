import { useState } from 'react';
import { checkName, normaliseName } from '../../../domain/people/name';
import { texts } from '../../../texts';
import type { ValueOf } from '../../../types/contract';
import { inviteStaff } from '../../../types/staff/inviteStaff';
import { useChange } from '../../api/useChange';
import { noRights, type Rights, rightsMistake } from '../../staff/Rights';

/**
 * An invitation while it is edited: the name, the rights, their mistakes, and the code it gives.
 */
export function useInvite() {
  const [name, setName] = useState('');
  const [rights, setRights] = useState<Rights>(noRights);
  const [complain, setComplain] = useState(false);
  const [invited, setInvited] = useState<ValueOf<typeof inviteStaff>>();
  const change = useChange(inviteStaff);

  const doctorUnknown = change.refusal?.code === 'DOCTOR_UNKNOWN';
  const problem = checkName(normaliseName(name));
  const nameMistake = problem && texts.identity[problem];
  const submit = async () => {
    setComplain(true);
    if (nameMistake || rightsMistake(rights)) return;
    const { doctorId, ...others } = rights;
    const isDoctor = rights.roles.includes('doctor');
    const answer = await change.send({
      name,
      ...others,
      doctorId: isDoctor ? doctorId : undefined,
    });
    if (answer?.ok) setInvited(answer.value);
  };
  const again = () => {
    setInvited(undefined);
    setName('');
    setRights(noRights);
    setComplain(false);
  };
  return {
    name,
    setName,
    rights,
    setRights(next: Rights) {
      if (doctorUnknown) change.forget();
      setRights(next);
    },
    doctorUnknown,
    complain,
    nameMistake: complain && nameMistake ? nameMistake : undefined,
    invited,
    submit,
    again,
    busy: change.busy,
    refusal: doctorUnknown ? undefined : change.refusal,
  };
}
