import { useEffect, useId, useRef, type ReactNode } from 'react';
import { CloseButton } from '../controls/button.ts';
import classes from './side-panel.module.css';

interface PanelProps {
  readonly title: ReactNode;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The browser's own dialog: it keeps the focus inside, closes on Escape and gives the focus back. */
function Modal({
  className,
  title,
  closeLabel,
  onClose,
  children,
  foot,
}: PanelProps & { className: string | undefined; foot?: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={className}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
    >
      <div className={classes.head}>
        <h2 id={id}>{title}</h2>
        <CloseButton aria-label={closeLabel} onClick={() => dialog.current?.close()} />
      </div>
      <div className={classes.body}>{children}</div>
      {foot && <div className={classes.actions}>{foot}</div>}
    </dialog>
  );
}

/** Details beside the page: what is there stays in sight. Mounted means open. */
export const SidePanel = (props: PanelProps) => <Modal className={classes.panel} {...props} />;

/** A question that has to be decided before anything else. Mounted means open. */
export const Decision = ({ actions, ...props }: PanelProps & { readonly actions: ReactNode }) => (
  <Modal className={classes.decision} foot={actions} {...props} />
);
