import { type Actor, isAt, isOver, type Place } from './actor.ts';

export interface AdministrationFacts {
  readonly organisation: Place;
}

/** The log holds no answers; a focal point reads what concerns the own country. */
export const auditPolicy = {
  'audit.read': (actor: Actor, { organisation }: AdministrationFacts) =>
    isOver(actor, organisation, 'administrator') ||
    (organisation.kind === 'country' && isAt(actor, organisation, 'focalPoint', 'deputy')),
};

const isAdministrator = (actor: Actor, { organisation }: AdministrationFacts): boolean =>
  isOver(actor, organisation, 'administrator');

export const settingsPolicy = {
  'settings.view': isAdministrator,
  'settings.change': isAdministrator,
  'settings.sendTestMail': isAdministrator,
};
