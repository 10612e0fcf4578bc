import { type ReactElement, useState } from 'react';
import { ConditionBox } from '@/components/clinical/condition-box';
import { conditionNamed } from '@/components/clinical/condition-name';
import { Button } from '@/components/ui/button';
import type { OwnCondition } from './own-condition';

type Props = {
  readonly free: readonly OwnCondition[];
  readonly onAdd: (conditionId: string) => void;
};

/** Any condition by name, whatever the ranking says of it. */
export function AddCandidate({ free, onAdd }: Props): ReactElement {
  const [text, setText] = useState('');
  const [isRefused, setIsRefused] = useState(false);
  function add(): void {
    const condition = conditionNamed(free, text);
    setIsRefused(!condition);
    if (!condition) return;
    onAdd(condition.id);
    setText('');
  }
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div className="min-w-60 grow">
        <ConditionBox
          id="add-candidate"
          label="Add a candidate"
          hint="Type part of a name and choose"
          conditions={free}
          text={text}
          onText={setText}
          onEnter={add}
          error={
            isRefused ? 'Choose a condition from the list that is not in yours yet' : undefined
          }
        />
      </div>
      <Button onClick={add}>Add</Button>
    </div>
  );
}
