/** The rooms a house can have, each drawn on 100 × 80. Classes stand for tokens (ui/styles/cover.css). */
export const rooms = {
  meeting:
    '<rect class="r3" x="0" y="0" width="100" height="80"/><path class="st" d="M50 0V8"/>' +
    '<path class="se" d="M41 17Q41 8 50 8T59 17Z"/>' +
    '<rect class="wall" x="14" y="14" width="26" height="22" rx="2"/>' +
    '<path class="st" d="M18 22H34M18 28H28"/>' +
    '<rect class="se" x="18" y="52" width="64" height="6" rx="3"/>' +
    '<path class="st" d="M50 58V80M38 80H62"/><path class="st" d="M6 80V64M18 80V64"/>' +
    '<rect class="ln" x="4" y="60" width="16" height="5" rx="2"/>' +
    '<rect class="ln" x="3" y="44" width="5" height="18" rx="2"/>' +
    '<g transform="translate(100 0) scale(-1 1)"><path class="st" d="M6 80V64M18 80V64"/><rect class="ln" x="4" y="60" width="16" height="5" rx="2"/><rect class="ln" x="3" y="44" width="5" height="18" rx="2"/></g>',
  windows:
    '<rect class="r2" x="0" y="0" width="100" height="80"/>' +
    '<rect class="wall" x="12" y="14" width="34" height="40" rx="2"/>' +
    '<rect class="wa" x="15" y="17" width="28" height="34"/><path class="st" d="M29 17V51"/>' +
    '<rect class="wall" x="54" y="14" width="34" height="40" rx="2"/>' +
    '<rect class="wa" x="57" y="17" width="28" height="34"/><path class="st" d="M71 17V51"/>' +
    '<rect class="sa" x="12" y="56" width="34" height="4"/>' +
    '<path class="lf" d="M72 72C60.8 67.2 62.4 56 65.6 52.8C67.2 60.8 70.4 64 72 70.4C73.6 62.4 78.4 59.2 81.6 56C83.2 65.6 78.4 70.4 72 72Z"/>' +
    '<path class="cl" d="M66.4 71.2H77.6L76 80H68Z"/>',
  desks:
    '<rect class="r2" x="0" y="0" width="100" height="80"/><path class="st" d="M28 0V10"/>' +
    '<path class="sa" d="M19 19Q19 10 28 10T37 19Z"/><path class="st" d="M72 0V10"/>' +
    '<path class="sa" d="M63 19Q63 10 72 10T81 19Z"/>' +
    '<rect class="ln" x="8" y="52" width="84" height="4"/>' +
    '<path class="st" d="M14 56V80M86 56V80M50 56V80"/><path class="wall" d="M20 38H40V52H20Z"/>' +
    '<path class="wall" d="M60 38H80V52H60Z"/><rect class="ln" x="47" y="34" width="6" height="18"/>' +
    '<path class="st" d="M20 38H40M60 38H80"/>' +
    '<rect class="sa" x="10" y="46" width="6" height="6" rx="1"/>' +
    '<rect class="cl" x="84" y="44" width="5" height="8" rx="1"/>',
  office:
    '<rect class="r1" x="0" y="0" width="100" height="80"/>' +
    '<rect class="wall" x="10" y="12" width="34" height="28" rx="2"/>' +
    '<rect class="wa" x="13" y="15" width="28" height="22"/><path class="st" d="M27 15V37"/>' +
    '<path class="st" d="M74 0V14"/><path class="sa" d="M65 23Q65 14 74 14T83 23Z"/>' +
    '<rect class="ln" x="38" y="52" width="54" height="4"/><path class="st" d="M42 56V80M88 56V80"/>' +
    '<path class="se" d="M58 38H80V52H58Z"/><rect class="ln" x="54" y="50" width="30" height="3"/>' +
    '<path class="st" d="M20 80V64M32 80V64"/>' +
    '<rect class="se" x="18" y="60" width="16" height="5" rx="2"/>' +
    '<rect class="se" x="17" y="44" width="5" height="18" rx="2"/>' +
    '<rect class="cl" x="44" y="46" width="6" height="6" rx="1"/>',
  stairs:
    '<rect class="r1" x="0" y="0" width="100" height="80"/>' +
    '<path class="wall" d="M0 80V70H14V60H28V50H42V40H56V30H70V20H84V10H100V80Z"/>' +
    '<path class="st" d="M0 50 84 -8"/><rect class="se" x="64" y="50" width="24" height="30"/>' +
    '<circle class="sa" cx="82" cy="66" r="2"/>',
  kitchen:
    '<rect class="r2" x="0" y="0" width="100" height="80"/>' +
    '<rect class="wall" x="8" y="48" width="84" height="32"/>' +
    '<rect class="ln" x="6" y="46" width="88" height="4"/>' +
    '<path class="st" d="M36 50V80M64 50V80M30 62V68M42 62V68M70 62V68"/>' +
    '<path class="cl" d="M16 32H32L30 46H18Z"/><path class="st" d="M32 35Q40 36 36 43"/>' +
    '<path class="st" d="M24 32V28"/><rect class="sa" x="52" y="38" width="7" height="8" rx="1"/>' +
    '<rect class="se" x="62" y="38" width="7" height="8" rx="1"/>' +
    '<rect class="cl" x="72" y="38" width="7" height="8" rx="1"/>' +
    '<rect class="ln" x="48" y="20" width="42" height="3"/>' +
    '<rect class="se" x="52" y="10" width="6" height="10" rx="1"/>' +
    '<rect class="lf" x="62" y="8" width="8" height="12" rx="1"/>' +
    '<rect class="sa" x="76" y="12" width="8" height="8" rx="1"/><path class="st" d="M24 0V2"/>' +
    '<path class="sa" d="M15 11Q15 2 24 2T33 11Z"/>',
  lounge:
    '<rect class="r3" x="0" y="0" width="100" height="80"/>' +
    '<rect class="wall" x="34" y="14" width="28" height="20" rx="1"/>' +
    '<path class="se" d="M34 34 44 22 50 28 54 24 62 34Z"/>' +
    '<rect class="se" x="22" y="48" width="54" height="20" rx="6"/>' +
    '<rect class="se" x="16" y="54" width="12" height="18" rx="5"/>' +
    '<rect class="se" x="70" y="54" width="12" height="18" rx="5"/>' +
    '<rect class="sa" x="34" y="50" width="14" height="12" rx="3"/>' +
    '<path class="st" d="M22 72V80M76 72V80"/>' +
    '<path class="lf" d="M92 71C79.4 65.6 81.2 53 84.8 49.4C86.6 58.4 90.2 62 92 69.2C93.8 60.2 99.2 56.6 102.8 53C104.6 63.8 99.2 69.2 92 71Z"/>' +
    '<path class="cl" d="M85.7 70.1H98.3L96.5 80H87.5Z"/>',
  cafe:
    '<rect class="r1" x="0" y="0" width="100" height="80"/><path class="st" d="M22 0V4"/>' +
    '<path class="sa" d="M13 13Q13 4 22 4T31 13Z"/><path class="st" d="M50 0V4"/>' +
    '<path class="sa" d="M41 13Q41 4 50 4T59 13Z"/><path class="st" d="M78 0V4"/>' +
    '<path class="sa" d="M69 13Q69 4 78 4T87 13Z"/>' +
    '<rect class="se" x="8" y="50" width="84" height="30" rx="2"/>' +
    '<rect class="ln" x="4" y="46" width="92" height="5"/>' +
    '<path class="st-wa" d="M20 58V76M36 58V76M52 58V76M68 58V76M84 58V76"/>' +
    '<rect class="sa" x="18" y="34" width="8" height="12" rx="1"/>' +
    '<rect class="ln" x="58" y="24" width="26" height="22" rx="3"/>' +
    '<rect class="wa" x="62" y="28" width="18" height="8"/>' +
    '<rect class="cl" x="34" y="38" width="7" height="8" rx="1"/>',
  pingPong:
    '<rect class="r1" x="0" y="0" width="100" height="80"/><path class="st" d="M50 0V4"/>' +
    '<path class="cl" d="M41 13Q41 4 50 4T59 13Z"/>' +
    '<rect class="se" x="10" y="50" width="80" height="6" rx="1"/>' +
    '<path class="st" d="M22 56V80M78 56V80M50 38V50"/>' +
    '<path class="cl" d="M14 30a8 8 0 1 1 10 8l-3 8-3-1 2-8z"/>' +
    '<circle class="wall" cx="66" cy="32" r="3"/>' +
    '<path class="cl" d="M82 30a8 8 0 1 1 8 7l2 9-3 1-2-9z"/>',
  cinema:
    '<rect class="se" x="0" y="0" width="100" height="80"/>' +
    '<rect class="wall" x="34" y="12" width="56" height="32" rx="2"/>' +
    '<path class="sa" d="M34 44 4 20 34 12Z"/>' +
    '<rect class="cl" x="32" y="58" width="13" height="22" rx="5"/>' +
    '<rect class="cl" x="50" y="58" width="13" height="22" rx="5"/>' +
    '<rect class="cl" x="68" y="58" width="13" height="22" rx="5"/>' +
    '<rect class="cl" x="84" y="58" width="12" height="22" rx="5"/>',
  workshop:
    '<rect class="r3" x="0" y="0" width="100" height="80"/>' +
    '<rect class="wall" x="8" y="8" width="84" height="30" rx="2"/>' +
    '<path class="st" d="M18 14V32M14 14H22M32 14V30M30 30H34M46 14 54 22M46 22 54 14M66 14V32M78 16A6 6 0 1 1 77 16"/>' +
    '<rect class="ea" x="8" y="52" width="84" height="7"/>' +
    '<path class="st" d="M16 59V80M84 59V80M16 70H84"/>' +
    '<rect class="cl" x="62" y="42" width="22" height="10" rx="1"/>' +
    '<rect class="se" x="20" y="44" width="16" height="8" rx="1"/>',
  machine:
    '<rect class="r1" x="0" y="0" width="100" height="80"/>' +
    '<rect class="wall" x="6" y="10" width="38" height="30" rx="2"/>' +
    '<path class="st" d="M14 18V30M22 16V32M30 18V28M38 16V26"/>' +
    '<rect class="ln" x="30" y="62" width="66" height="4"/><path class="st" d="M36 66V80M90 66V80"/>' +
    '<rect class="se" x="44" y="22" width="44" height="40" rx="3"/>' +
    '<rect class="wa" x="50" y="30" width="32" height="26"/><path class="st" d="M50 36H82"/>' +
    '<rect class="sa" x="62" y="36" width="7" height="9"/><path class="cl" d="M58 56H74L70 48H62Z"/>' +
    '<circle class="sa" cx="84" cy="26" r="1.8"/>',
  lockers:
    '<rect class="r2" x="0" y="0" width="100" height="80"/>' +
    '<rect class="wall" x="14" y="14" width="22" height="19" rx="1"/>' +
    '<circle class="ln" cx="31" cy="24" r="1.6"/>' +
    '<rect class="se" x="14" y="35" width="22" height="19" rx="1"/>' +
    '<circle class="ln" cx="31" cy="45" r="1.6"/>' +
    '<rect class="wall" x="14" y="56" width="22" height="19" rx="1"/>' +
    '<circle class="ln" cx="31" cy="66" r="1.6"/>' +
    '<rect class="sa" x="39" y="14" width="22" height="19" rx="1"/>' +
    '<circle class="ln" cx="56" cy="24" r="1.6"/>' +
    '<rect class="wall" x="39" y="35" width="22" height="19" rx="1"/>' +
    '<circle class="ln" cx="56" cy="45" r="1.6"/>' +
    '<rect class="cl" x="39" y="56" width="22" height="19" rx="1"/>' +
    '<circle class="ln" cx="56" cy="66" r="1.6"/>' +
    '<rect class="wall" x="64" y="14" width="22" height="19" rx="1"/>' +
    '<circle class="ln" cx="81" cy="24" r="1.6"/>' +
    '<rect class="wall" x="64" y="35" width="22" height="19" rx="1"/>' +
    '<circle class="ln" cx="81" cy="45" r="1.6"/>' +
    '<rect class="se" x="64" y="56" width="22" height="19" rx="1"/>' +
    '<circle class="ln" cx="81" cy="66" r="1.6"/>',
  studio:
    '<rect class="r2" x="0" y="0" width="100" height="80"/>' +
    '<path class="wall" d="M10 8H46V62Q46 72 58 74L62 80H10Z"/>' +
    '<path class="st" d="M78 44 68 80M78 44 90 80M78 44V80"/>' +
    '<rect class="ln" x="66" y="32" width="24" height="14" rx="3"/>' +
    '<circle class="wa" cx="72" cy="39" r="4.5"/><path class="sa" d="M52 10 70 18 52 28Z"/>' +
    '<rect class="cl" x="22" y="54" width="14" height="10" rx="2"/>',
  printing:
    '<rect class="r1" x="0" y="0" width="100" height="80"/>' +
    '<rect class="wall" x="26" y="52" width="50" height="28"/>' +
    '<path class="st" d="M51 52V80M44 64V70M58 64V70"/>' +
    '<rect class="ln" x="32" y="34" width="38" height="18" rx="3"/>' +
    '<rect class="wall" x="40" y="22" width="22" height="12"/>' +
    '<rect class="wa" x="40" y="42" width="22" height="4"/>' +
    '<rect class="sa" x="6" y="40" width="12" height="40" rx="1"/>' +
    '<rect class="se" x="8" y="30" width="8" height="10"/>' +
    '<path class="st" d="M84 14V80M84 22H98M84 38H98M84 54H98"/>' +
    '<rect class="cl" x="87" y="26" width="4" height="12"/>' +
    '<rect class="se" x="92" y="24" width="5" height="14"/>' +
    '<rect class="lf" x="87" y="42" width="6" height="12"/>',
} as const;

export type Room = keyof typeof rooms;
