import type { DepartmentWords } from '../../department.ts';

/** Vouchers: programmes, agreed places, codes, budget. */
export const vouchers: DepartmentWords['vouchers'] = {
  title: 'Vouchers',
  lead: 'Hours or days given to a public, within a budget. The department sees counts, never who was given or used a voucher.',
  newProgramme: 'Create a programme',
  file: 'Statements (CSV)',
  none: 'No programme',
  noneWhat: 'Create a programme, agree with places, then make codes to hand out.',
  programme: 'Programme',
  public: 'Public',
  budget: 'Budget',
  drawn: 'Committed',
  left: 'Left',
  of: (drawn, budget) => `${drawn} of ${budget} committed`,
  ended: (date) => `Ended on ${date}`,
  validity: (from, until) => `from ${from} to ${until}`,
  rate: { hour: (net) => `${net} net an hour`, day: (net) => `${net} net a day` },
  units: { hour: 'In hours', day: 'In days' },
  figures: {
    title: 'Where the budget stands',
    granted: (amount) => `Granted, if all were used: ${amount}.`,
    toCome: 'Booked',
    attested: 'Checked in, to be stated',
    stated: 'In a statement',
    paid: 'Paid',
    left: 'Left to commit',
    codes: (made, claimed, withdrawn) =>
      `${made} ${made === 1 ? 'code' : 'codes'} made, ${claimed} activated${withdrawn === 0 ? '' : `, ${withdrawn} withdrawn`}.`,
    overGranted:
      'The codes grant more than the budget: the first stays booked have it, those after are refused.',
  },
  places: {
    title: 'Agreed places',
    none: 'No place. Without one, the vouchers pay nowhere.',
    add: 'Add a place',
    choose: 'Choose a place',
    addNow: 'Agree with this place',
    staysToCome: 'Stays to come',
    leave: 'Remove',
    leaveNamed: (place) => `Remove ${place}`,
    left: (date) => `removed on ${date}`,
    confirmTitle: (place) => `Remove ${place}?`,
    confirm: (stays) =>
      stays === 1
        ? 'One stay is booked there with a voucher already. It stands and is repaid if it is checked in; no new one can be booked.'
        : `${stays} stays are booked there with a voucher already. They stand and are repaid if they are checked in; no new one can be booked.`,
    confirmNow: 'Remove it and honour these stays',
    keep: 'Keep this place',
    noCheckIn: 'nobody checks in there: nothing will be repaid',
  },
  codes: {
    title: 'Codes to hand out',
    what: 'A sheet of single-use codes for prescribers. Codes are shown once: print or save them at once.',
    count: 'Number of codes',
    units: { hour: 'Hours per code', day: 'Days per code' },
    expiresOn: 'Can be used until',
    make: 'Make the codes',
    made: (n) => (n === 1 ? 'One code made' : `${n} codes made`),
    once: 'This page cannot be shown again. Print it or save the file now.',
    save: 'Save as CSV',
    fileName: 'voucher-codes.csv',
    how: 'To be entered in My Escale, “My vouchers”. A code is for one person.',
    column: 'code',
    each: { hour: (n) => `${n} h`, day: (n) => `${n} d` },
    until: (date) => `until ${date}`,
  },
  batches: {
    title: 'Codes made',
    what: 'A sheet is lost, or was for another public: withdraw those of its codes that nobody has activated.',
    made: 'Made on',
    codes: 'Codes',
    claimed: 'Activated',
    unclaimed: 'Not activated',
    state: 'Withdrawal',
    withdraw: 'Withdraw',
    withdrawNamed: (date) => `Withdraw the codes of ${date} that are not activated`,
    allClaimed: 'all activated',
    withdrawn: (n, date) => (n === 1 ? `one withdrawn on ${date}` : `${n} withdrawn on ${date}`),
    back: (amount) => `back to the programme: ${amount}`,
    confirmTitle: (date) => `Withdraw the codes of ${date} that are not activated?`,
    confirm: (n, amount) =>
      n === 1
        ? `One code that nobody has activated will give no voucher any more. Back to the programme: ${amount}.`
        : `${n} codes that nobody has activated will give no voucher any more. Back to the programme: ${amount}.`,
    stay: (claimed) =>
      claimed === 0
        ? 'This cannot be undone.'
        : `${claimed === 1 ? 'The activated code stays' : `The ${claimed} activated codes stay`} valid. This cannot be undone.`,
    confirmNow: (n) => (n === 1 ? 'Withdraw this code' : `Withdraw these ${n} codes`),
    keep: 'Keep these codes',
    done: (n, amount) =>
      n === 1
        ? `One code is withdrawn. Back to the programme: ${amount}.`
        : `${n} codes are withdrawn. Back to the programme: ${amount}.`,
  },
  month: {
    title: 'Monthly statements',
    what: 'A month that is over is frozen in one statement for each place. Only stays that were checked in are repaid; a stay to which nobody came gives its part back to the budget.',
    pick: 'Month to state',
    prepare: 'Prepare the statements',
    prepared: (month, n) =>
      n === 0
        ? `Nothing to repay for ${month}.`
        : n === 1
          ? `One statement for ${month}.`
          : `${n} statements for ${month}.`,
    none: 'No statement for this programme.',
    approve: 'Approve',
    pay: 'Note as paid',
    payOn: 'Paid on',
    approved: 'The statement is approved.',
    paid: 'The payment is noted.',
  },
  change: {
    title: 'Change the programme',
    saved: 'Saved.',
    end: 'End the programme early',
    endWhat:
      'No stay can be paid by its vouchers any more, from now on and for good. Stays that are booked stand and are repaid.',
    endNow: 'End the programme',
  },
  form: {
    title: 'New programme',
    lead: 'The name is shown to who holds a voucher. The public is seen by the department alone; places see a number.',
    name: 'Name',
    public: 'Public',
    publicHint: 'For example: job seekers. Never shown to the place or to the person.',
    unit: 'Vouchers count',
    budget: 'Budget in euros, VAT included',
    rate: 'Repaid an hour or a day, in euros net',
    vat: 'VAT in %',
    from: 'First day',
    until: 'Last day',
    create: 'Create the programme',
    save: 'Save',
    saving: 'Saving',
    missing: {
      nom: 'Name the programme.',
      public: 'Say which public it is for.',
      budget: 'Write the budget in euros, such as 5000.',
      taux: 'Write the amount repaid in euros, such as 3.50.',
      tva: 'Write the VAT in %, from 0 to 30.',
      du: 'Choose the first day.',
      au: 'Choose the last day.',
      nombre: 'Write a number of codes, from 1 to 500.',
      unites: 'Write how many hours or days, from 1 to 1,000.',
      jusque: 'Choose the last day of the codes.',
      lieu: 'Choose a place in the list.',
      mois: 'Choose a month that is over.',
    },
  },
  back: 'All programmes',
  backTo: (name) => `Back to ${name}`,
  refusals: {
    other: 'Nothing was saved. Check what you wrote, then try again.',
    'api-unreachable': 'The service does not answer. Nothing is lost: try again in a moment.',
    'changed-meanwhile':
      'Somebody else has changed this programme meanwhile. Here is what stands; decide anew.',
    'malformed-date': 'A date does not exist.',
    'range-backwards': 'A date comes before or after those around it. Check the dates.',
    'budget-below-drawn': 'The budget cannot go below what is committed already.',
    'voucher-programme-ended': 'This programme has ended: it makes no codes any more.',
    'vouchers-already-made': 'These codes were made and shown already. For others, open this page again.',
    'vouchers-all-claimed':
      'Every one of these codes was activated meanwhile: none is left to withdraw, and activated vouchers stay valid.',
    'month-not-over': 'This month is not over: it is stated from the first day of the next one.',
    'statement-not-ready': 'A colleague has just changed the state of this statement. Here it is.',
    'not-found': 'This programme or place is not there any more.',
  },
};
