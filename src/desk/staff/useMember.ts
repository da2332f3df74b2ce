import { useState } from 'react';
import { defined } from '../../../domain/defined';
import { deskTexts } from '../../../texts/desk';
import { sayMoment } from '../../../texts/say';
import { changeStaff } from '../../../types/staff/changeStaff';
import type { StaffView } from '../../../types/staff/listStaff';
import { useChange } from '../../api/useChange';
import { askToConfirm } from '../../phone/askToConfirm';
import { tell } from '../../phone/tell';
import { type Rights, rightsMistake } from '../../staff/Rights';

const { staff: words } = deskTexts;

const rightsOf = ({ roles, doctorId, mayAddNumbers, departments }: StaffView): Rights => ({
  roles,
  doctorId: doctorId ?? '',
  mayAddNumbers,
  departments,
});

interface MemberCallbacks {
  onChanged: (member: StaffView) => void;
  /** Called when the rights are no longer edited. */
  onClose: () => void;
}

/** Changes a member's rights, ends the membership, and restores it (R20). */
export function useMember(member: StaffView, { onChanged, onClose }: MemberCallbacks) {
  const { staffId, name } = member;
  const [rights, setRights] = useState(() => rightsOf(member));
  const [complain, setComplain] = useState(false);
  const change = useChange(changeStaff);
  const doctorUnknown = change.refusal?.code === 'DOCTOR_UNKNOWN';
  const send = async (input: Omit<Parameters<typeof change.send>[0], 'staffId'>) => {
    const answer = await change.send({ staffId, ...input });
    if (!answer?.ok) return;
    const { awaitsYesUntil } = answer.value;
    tell(awaitsYesUntil ? words.awaitsToAgree(sayMoment(awaitsYesUntil)) : words.saved);
    setRights(rightsOf(answer.value.staff));
    onChanged(answer.value.staff);
    onClose();
  };
  const save = () => {
    setComplain(rightsMistake(rights) !== undefined);
    if (rightsMistake(rights)) return;
    const { doctorId, ...others } = rights;
    send({
      ...others,
      ...defined({ doctorId: rights.roles.includes('doctor') ? doctorId : undefined }),
    });
  };
  const end = async () => {
    if (await askToConfirm({ ...words.ask, title: words.ask.title(name) })) send({ active: false });
  };
  return {
    rights,
    setRights(next: Rights) {
      if (doctorUnknown) change.forget();
      setRights(next);
    },
    doctorUnknown,
    complain,
    save,
    end,
    again: () => send({ active: true }),
    stopChanging() {
      setRights(rightsOf(member));
      change.forget();
      onClose();
    },
    busy: change.busy,
    refusal: doctorUnknown ? undefined : change.refusal,
  };
}
export type MemberChange = ReturnType<typeof useMember>;
