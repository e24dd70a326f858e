import { graphql } from '@chorsu/api-client';
import { CodeText, useColourScheme } from '@chorsu/ui';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { Fragment, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useQuery } from 'urql';
import { placesHere } from '../../parts/places-here.ts';
import { useSignOut } from '../../parts/session/sign-out.ts';
import { useWords } from '../../parts/wording.tsx';
import classes from './command-palette.module.css';
import { useSections } from './use-sections.ts';

const CountriesDocument = graphql.persisted(
  'search.countries',
  graphql(`
    query SearchCountries {
      organisations(kind: country) {
        id
        name
      }
    }
  `),
);

interface Command {
  readonly id: string;
  readonly group: 'app.search.pages' | 'app.search.questions' | 'app.search.countries' | 'app.search.actions';
  readonly code?: string;
  readonly label: string;
  readonly run: () => void;
}

const shown = 40;
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Everything that can be reached or done from here, filtered by what is typed; hundreds of questions only then. */
function useCommands(text: string): readonly Command[] {
  const intl = useIntl();
  const words = useWords();
  const navigate = useNavigate();
  const router = useRouter();
  const sections = useSections();
  const signOut = useSignOut();
  const { setColorScheme } = useColourScheme();
  const [{ data }] = useQuery({ query: CountriesDocument });
  const [here] = useState(placesHere);
  const sought = fold(text.trim());
  const countryPath = '/organisations/$organisationId';
  const countries = countryPath in router.routesByPath ? (data?.organisations ?? []) : [];
  const commands: readonly Command[] = [
    ...sections.map(({ to, label }) => ({
      id: to,
      group: 'app.search.pages' as const,
      label: intl.formatMessage({ id: label }),
      run: () => void navigate({ to }),
    })),
    ...(sought === '' ? [] : here).map(({ id, code, label, open }) => ({
      id,
      group: 'app.search.questions' as const,
      code,
      label,
      run: open,
    })),
    ...countries
      .map(({ id, name }) => ({
        id,
        group: 'app.search.countries' as const,
        label: words(name),
        run: () => void navigate({ to: countryPath.replace('$organisationId', id) }),
      }))
      .sort((one, other) => one.label.localeCompare(other.label, intl.locale)),
    ...(['light', 'dark', 'auto'] as const).map((scheme) => ({
      id: scheme,
      group: 'app.search.actions' as const,
      label: `${intl.formatMessage({ id: 'app.theme' })}: ${intl.formatMessage({ id: `app.theme.${scheme}` })}`,
      run: () => setColorScheme(scheme),
    })),
    {
      id: 'sign-out',
      group: 'app.search.actions' as const,
      label: intl.formatMessage({ id: 'app.sign-out' }),
      run: () => void signOut(),
    },
  ];
  return commands.filter(({ code = '', label }) => fold(`${code} ${label}`).includes(sought));
}

export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const intl = useIntl();
  const dialog = useRef<HTMLDialogElement>(null);
  const listId = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const found = useCommands(text).slice(0, shown);
  const title = intl.formatMessage({ id: 'app.search.title' });

  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, active]);

  const choose = (command: Command | undefined) => {
    if (!command) return;
    dialog.current?.close();
    command.run();
  };
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length > 0) {
      event.preventDefault();
      setActive((active + step + found.length) % found.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(found[active]);
    }
  };

  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-label={title}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current?.close();
      }}
    >
      <input
        className={classes.input}
        role="combobox"
        aria-label={title}
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-activedescendant={found.length > 0 ? `${listId}-${active}` : undefined}
        placeholder={intl.formatMessage({ id: 'app.search' })}
        autoFocus
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setActive(0);
        }}
        onKeyDown={move}
      />
      <ul id={listId} role="listbox" aria-label={title} className={classes.list}>
        {found.map((command, index) => (
          <Fragment key={`${command.group} ${command.id}`}>
            {command.group !== found[index - 1]?.group && (
              <li role="presentation" className={classes.group}>
                <FormattedMessage id={command.group} />
              </li>
            )}
            <li
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              className={classes.option}
              onPointerMove={() => setActive(index)}
              onClick={() => choose(command)}
            >
              {command.code && (
                <>
                  <CodeText>{command.code}</CodeText>{' '}
                </>
              )}
              <bdi>{command.label}</bdi>
            </li>
          </Fragment>
        ))}
      </ul>
      {found.length === 0 && (
        <p className={classes.none} role="status">
          <FormattedMessage id="app.search.none" values={{ text }} />
        </p>
      )}
    </dialog>
  );
}
