import type { Item, Question } from '@chorsu/questionnaire';
import { QuestionCard } from '../card/question-card.tsx';
import { useCell } from '../model/form-context.tsx';
import { Wording } from '../text/wording.tsx';
import type { ItemListProps } from './nested-items.ts';
import classes from './section.module.css';

/** Questions and the sections among them, in order. */
export const ItemList = ({ items, prefix = '', isNested = false }: ItemListProps) =>
  items.map((item) =>
    item.type === 'section' ? (
      <Subsection key={item.code} section={item} prefix={prefix} isNested={isNested} />
    ) : (
      isSeen(item) && (
        <QuestionCard key={item.code} question={item} path={prefix + item.code} isNested={isNested} />
      )
    ),
  );

/** A calculation without a label works for others and tells people nothing. */
const isSeen = ({ kind, label }: Question): boolean =>
  kind !== 'calculated' || Object.values(label).some((text) => text !== '');

interface SubsectionProps {
  readonly section: Extract<Item, { type: 'section' }>;
  readonly prefix: string;
  readonly isNested: boolean;
}

function Subsection({ section, prefix, isNested }: SubsectionProps) {
  const { isVisible } = useCell(prefix + section.code);
  if (!isVisible) return null;
  return (
    <section className={classes.subsection} data-section={section.code}>
      <h2 className={classes.subtitle}>
        <Wording text={section.title} path={prefix + section.code} isMarked />
      </h2>
      {section.guidance && (
        <p className={classes.guidance}>
          <Wording text={section.guidance} path={prefix + section.code} />
        </p>
      )}
      <ItemList items={section.items} prefix={prefix} isNested={isNested} />
    </section>
  );
}
