/** Texts of the record pages, the board, the calendar and the start page; `fr.workspace.ts` has the same shape. */
export const enWorkspace = {
  record: {
    denied: 'This record is not open to you',
    timelineEmptyHint: 'Notes, calls, tasks and documents appear here.',
    text: {
      add: 'Write',
      edit: 'Edit',
      save: 'Save',
      cancel: 'Cancel',
      none: 'Nothing written yet.',
      placeholder: 'What colleagues should know…',
    },
    related: { none: 'None yet.' },
    lines: { title: 'Lines', quantity: 'Quantity', unitPrice: 'Unit price' },
    files: { title: 'Files', add: 'Add a file', none: 'No files yet.' },
  },
  deals: {
    moved: '{deal} is now in “{stage}”',
    lost: { title: 'Why was this deal lost?', submit: 'Mark as lost' },
  },
};
