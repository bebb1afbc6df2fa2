/** Short and pet forms of given names, lower case, without accents. Those that are also words stand in `ambiguous-names.ts`. */
const SHORT_FORMS = `
abby abdou aboub ahm alex alexou alilou andy angie annie antho antoch archie aurel babeth barney basia baya bea beata beber bebert becca becky bene benj benji benny beppe bernie berny bertie beth betsy betty bev bill billie bilou bob bobby
bouba boubi brad brah cammie caro cathie cathou cathy cedou chantou charley charlie charlot chaz chema chico chloe chris christou cindy clem clemou cliff connie cricri cyr dan dani danny darek dave davy deb debbie dede dedel denisou dick
dickie didou dima dolly domi don donnie doug driss duda eddie edi edou effie ellie elo elod elsie ernie ethel ewa fab fabi fabou fafa farouk fati fatou fifi flo flofie fran frankie fred freddie freddy fredo gab gabby gabe gaby gary gege
gene geoff gerry gianni gina ginou gosia greg gregou greta guigui gus guto gwen hal hami hank hattie ibou ilyes isa izzy jacek jackie jacko jacquot jake jamie jan jarek jeannie jef jeff jen jenn jenny jerem jerry jess jessie jib jiji jim
jimmy joca joe joey johnny jojo jools josh joss jpp juca judy juju juliet jurek kad kader karimou kasia kate kathy katie kay ken kenny khal kike kiki kolya kostya kris krzys krzysiek lamo larry laulau laurette len lena lenny leo leti lexi
lili lilou liz lizzie lola lolo lottie lou loulou luco ludo luke lulu lupe lyosha maciek maddie mado mag magda maggie magou maite mamad mandy manu manue marco margaux marge margie margo maribel marysia masha math mathou matt mattie maud max
maxou medhi meg mehd mel melo mich michou mick mickey mika mike millie milly mimi mimmo mindy minnie mirek misha mitch mitya moh moha molly momo monty moumou mouss muriel nabs nacho nadou nancy nando nanou nass nastya natasha nate nath
natou ned nell nellie neto nick nicky nico nicole nikki nini nora nour oli olive ollie olya oumou ousm ouss paco pam pasha pat patou pattie paulinho paulo peg peggy penny pepe peppe pete phil philou pierrot pili pippo polly polo popaul rach
raf rafik raph rapha ray rayou reg reggie ric rick ricky rico riri rob robbie robby roberto rod roddy romek ron ronaldinho ronnie roro rosie russ sab sabou sabri sadie saf sally sam sami sammy sandie sandrinette sandrino sasha seb sebas
sergey seryozha sev shaz sid silvie sissi sof sofi soph sophinette souf stan stef steph stephie steve stevie stu sue sukie suzie tanya tasha ted teddy terri tess theo thib thibs thom tibo tilly tim timmy tino titou toby tof tom tomek tommy
tonho toni tonino tonio tony tori trish val valou vanya vasya vava vero vic vicky vince viv vivi vova wally wass wes will winnie wojtek xav xavi yass yaya yaz momo titi bex jonesy smithy mags jools gazza bazza shaz kev trev daz baz gaz jez jem kez nads tash tam rach suze loz caz cazza ozzy mattie pritesh sanj suki suzy suzie loulou jonno johno robbo stevo davo deano yoyo yura zac zach zack zak zaki zaza zbyszek zeca zezinho zhenya zinou ziz
`;

export const NICKNAMES: readonly string[] = SHORT_FORMS.split(/\s+/).filter(Boolean);
