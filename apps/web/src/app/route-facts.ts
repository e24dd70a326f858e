import type { MessageId } from '@chorsu/i18n';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Message for the breadcrumb and the tab's title. */
    title?: MessageId;
  }
}
