// Written by tools/documents.mjs: the registered id of each document of the web app, by its name.
export const documentIds = {
  'search.countries': 'search.countries.208050756e86b49d',
  'session.me': 'session.me.8d6369ffca78984b',
  'session.sign-out': 'session.sign-out.589063ee1eb2d095',
  'sign-in.accept-invitation': 'sign-in.accept-invitation.7abf1d5fae4927e0',
  'sign-in.demo': 'sign-in.demo.c968026e2699f1b9',
  'sign-in.entrance': 'sign-in.entrance.380287575707bc47',
  'sign-in.invitation': 'sign-in.invitation.1d3f0c76919a8922',
  'sign-in.password': 'sign-in.password.7685cebcf8c12f02',
  'sign-in.request-reset': 'sign-in.request-reset.a037dd193c54e418',
  'sign-in.reset': 'sign-in.reset.991b8f7e84acea91',
  'sign-in.second-factor': 'sign-in.second-factor.c7a777e89d40c7f6',
} as const;
