<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Counterpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counterpoint works on this computer alone: it opens no connection, sends nothing anywhere, and never changes the files you open. It says what the texts say of a claim, never what is true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open Two Articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Left Article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Right Article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;wap Left and Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read and &amp;Compare Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top Comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save both articles with all marks, and the claims, as a PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as &amp;Web Page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as &amp;Markdown…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as &amp;Text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Claims as &amp;Spreadsheet (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as &amp;JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set Claim &amp;Aside, or Take It Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the claim as dealt with; it is remembered for this article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with &amp;Citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected words, or else the current claim, with the article they stand in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the &amp;Whole List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste an Article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in Both Articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the &amp;List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark &amp;Matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark &amp;Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark N&amp;umbers and Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark &amp;Claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rea&amp;d Without Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put all marks and the lists out of the way, to read the articles as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Scroll Together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Level Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the other article level with the passage that is in the middle of this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger &amp;Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sm&amp;aller Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual Text Si&amp;ze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side&amp;bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reduced Motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the Last Pair at the Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;Match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous M&amp;atch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous D&amp;ifference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Across to the &amp;Counterpart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Other Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Left Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Right Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lis&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of Claim&amp;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of Matc&amp;hes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of &amp;Quotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of Nam&amp;es</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Onl&amp;y in One Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the Mar&amp;k of the Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All Commands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What the Marks Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model Cards…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;bout Counterpoint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Announcing</name>
    <message>
        <source>Claim {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotation {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: mention {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in the {article}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passage {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticlePane</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left article: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right article: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BusyLine</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker unclear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the texts say of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other article tells this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule: {rule} · certainty {score} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{status} there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} words on end are the same in both: a sign of one common source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In common: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other article quotes this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certainty of the match: {score} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardsDialog</name>
    <message>
        <source>Model cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>{name}, {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClaimPanel</name>
    <message>
        <source>Set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search claims and sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the order of the texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What both claim, together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take Up Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set &amp;Aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No claims were found in these two articles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The texts dispute none of the claims and leave none unverified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The switches above show the {count} that are attributed or confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandList</name>
    <message>
        <source>All commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command that is possible now has these words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Open the left article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the right article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open two articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desktop has no program that opens this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of claims is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of matches is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The matches in the list differ in no detail that was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was the last one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other article has no counterpart of this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Connectors</name>
    <message>
        <source>Links between the two articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Controller</name>
    <message>
        <source>“{name}” could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comparison could not be printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The articles could not be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open two articles about one event; what is found stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two articles are being compared…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two articles have not been compared. “Read and Compare Again” does that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counterpoint compares two articles at a time; the first two were opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has changed on disk and was read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not there any more; its text stays open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These two articles do not seem to be about the same event, so nothing in them is joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a fault in Counterpoint; the articles stay open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Select some words or go to a claim first; then they can be copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied with citation.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Left article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the left article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the right article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the left article&apos;s text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the right article&apos;s text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} · {words} words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>PDF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in both articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{index} of {total}  ·  {left} left, {right} right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>“{name}” could not be read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All Usual Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key for “{command}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} is the key for “{command}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command has no key any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new key works from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next or previous card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down, Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next or previous place on a card, or mention of a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right, Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LegendDialog</name>
    <message>
        <source>What the marks mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A flag says what the texts say of a claim, never what is true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both articles tell this. A ribbon leads to the other one; a dashed ribbon to what is related.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disputed: somebody in either article rejects it, or the two give details that do not agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unverified: the text marks that it does not vouch for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributed to somebody, or confirmed; marked while the switches of the list of claims show them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a ribbon: both tell this, but a figure, a date, a name or the certainty differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names by their kind; the page “Names” lists where each of them stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a byline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the story: credits, captions, notices. It is neither matched nor searched for claims.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatchPanel</name>
    <message>
        <source>Only with differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the same wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches and differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the order of the texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The surest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those that differ first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} words stand in both alike, outside quotations: a sign of one common source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No passage of one article is in the other.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Recent Pa&amp;irs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget These</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Them&amp;e</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the &amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export PDF</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameModel</name>
    <message>
        <source>In both articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in the left article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in the right article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {kind}: {left} times left, {right} times right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NamePanel</name>
    <message>
        <source>Search names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names in both articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most mentioned first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the alphabet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures count mentions. Click again for the next mention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No names were found in these two articles.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number or date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers and dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Open the left article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the right article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a second article about the same event to compare the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of the two articles shall “{name}” replace?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The left one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The right one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OnlyPanel</name>
    <message>
        <source>Only left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search these passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in one article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The articles do not seem to be about the same event, so they were not matched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each article tells what the other tells.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderButton</name>
    <message>
        <source>Sort</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewStrip</name>
    <message>
        <source>Overview of the left article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview of the right article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole article at a glance; a click goes there.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dot: a disputed claim. Ring: an unverified one. Diamond: a detail that differs.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broad bar: both articles tell this. Thin bar: only this one does.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaneHeader</name>
    <message>
        <source>No article yet: drop a file here, open or paste one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 {digest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}, {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Copy with Citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here fits the search and the switches above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the &amp;Whole List</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste an article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste or type the article here. An empty line parts two paragraphs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, for example the newspaper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counterpoint opens no web addresses. Paste the article&apos;s text, or save the page in the browser and open that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceMenu</name>
    <message>
        <source>Show the Car&amp;d of This Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the Car&amp;d of This Match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to the Counterpart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;This Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;This Match</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Your settings could not be kept: {why}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuotePanel</name>
    <message>
        <source>Search quotations and speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the order of the texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the quotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither article quotes anybody.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingAside</name>
    <message>
        <source>Go to a claim first; then it can be set aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside. “Undo” takes that back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si&amp;ze of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Matches between the articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Names of people, organisations and places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;umbers and dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disputed and unverified &amp;claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Scroll both articles together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reduced motion: no gliding, no pulse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys of one letter, such as C for the next claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the last pair again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one that ships with Counterpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of an installed spaCy pipeline, or its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another language model is loaded at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual Settin&amp;gs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Everything stays on this computer. Nothing is sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two articles, one event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open two articles about the same event. Counterpoint joins the passages that tell the same, marks who is named, and lists the claims that the texts dispute or leave unverified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing at hand?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the samples</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wishes</name>
    <message>
        <source>All marks are out of the way. The same command brings them back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unverified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One says not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certainty differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wording of quote differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told, not quoted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe for red–green blindness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe for blue–yellow blindness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
