import { useDidHide, useUnload } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import type { SurveyAnswers, SurveyView } from '../../../types/surveys';
import { viewSurvey } from '../../../types/surveys/viewSurvey';
import type { Trouble } from '../../api/trouble';
import { useOperation } from '../../api/useOperation';
import { type Keeping, Saver } from './saver';

/** The survey of a visit, with the answers on this phone, which are saved while they are given. */
export function useSaver(appointmentId: string) {
  const operation = useOperation(viewSurvey, { appointmentId });
  const read = operation.state === 'ready' ? operation.value.survey : undefined;
  const [survey, setSurvey] = useState<SurveyView>();
  const [answers, setAnswers] = useState<SurveyAnswers>({});
  const [keeping, setKeeping] = useState<Keeping>('none');
  const [refusal, setRefusal] = useState<Trouble>();
  const saver = useRef<Saver>();

  const take = (fresh: SurveyView) => {
    setSurvey(fresh);
    setAnswers(fresh.answers);
    saver.current = new Saver({
      appointmentId,
      revision: fresh.revision,
      onKeeping: setKeeping,
      onSaved: setSurvey,
      onRefused: trouble => {
        setRefusal(trouble);
        operation.reload();
      },
    });
  };
  // What was read replaces the answers here, unless this phone has newer ones.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only newly read answers
  useEffect(() => {
    if (!read) return;
    const own = saver.current;
    const newer = !own || read.revision > own.knows;
    if (!own || (own.idle && (newer || read.state !== survey?.state))) take(read);
  }, [read]);

  const flush = () => saver.current?.flush();
  useDidHide(flush);
  useUnload(flush);

  return {
    operation,
    survey,
    answers,
    keeping,
    refusal,
    change(id: string, answer: string | boolean | undefined) {
      const { [id]: _, ...rest } = answers;
      const next = answer === undefined || answer === '' ? rest : { ...rest, [id]: answer };
      setAnswers(next);
      setRefusal(undefined);
      saver.current?.change(next);
    },
    async finish(): Promise<boolean> {
      setRefusal(undefined);
      const answer = await saver.current?.finish(answers);
      if (answer && !answer.ok) setRefusal(answer.refusal);
      return answer?.ok ?? false;
    },
  };
}
