# fish completion for luyke
set -l reading audit extract text
set -l storing ingest reprocess retry
set -l keeping ingest reprocess search series export quarantine archive doctor
set -l limited $reading ocr
set -l finding search series export
complete -c luyke -n __fish_use_subcommand -f -a audit -d 'check the sums'
complete -c luyke -n __fish_use_subcommand -f -a extract -d 'list every figure'
complete -c luyke -n __fish_use_subcommand -f -a text -d 'print the text'
complete -c luyke -n __fish_use_subcommand -f -a ocr -d 'a searchable copy of scans'
complete -c luyke -n __fish_use_subcommand -f -a doctor -d 'whether all that is needed is there'
complete -c luyke -n __fish_use_subcommand -f -a convert -d 'write a copy in Unicode'
complete -c luyke -n __fish_use_subcommand -f -a ingest -d 'take reports into an archive'
complete -c luyke -n __fish_use_subcommand -f -a reprocess -d 'read an archive again after new rules'
complete -c luyke -n __fish_use_subcommand -f -a search -d 'search an archive'
complete -c luyke -n __fish_use_subcommand -f -a series -d 'a figure through the years'
complete -c luyke -n __fish_use_subcommand -f -a export -d 'lists of documents or figures'
complete -c luyke -n __fish_use_subcommand -f -a quarantine -d 'files that were set aside'
complete -c luyke -n __fish_use_subcommand -f -a archive -d 'look after an archive'
complete -c luyke -n __fish_use_subcommand -f -a rules -d 'the rules'
complete -c luyke -n __fish_use_subcommand -f -a completion -d 'print a completion file'
complete -c luyke -n __fish_use_subcommand -l version -d 'versions'
complete -c luyke -s h -l help -d 'help'
complete -c luyke -n '__fish_seen_subcommand_from audit extract' -l format -x -a 'text jsonl html' -d 'form of the output'
complete -c luyke -n '__fish_seen_subcommand_from audit' -l archive -x -a '(__fish_complete_directories)' -d 'folder of the archive'
complete -c luyke -n '__fish_seen_subcommand_from audit' -l period -x -d 'reports of this period'
complete -c luyke -n '__fish_seen_subcommand_from audit extract' -l color -x -a 'auto always never' -d 'colour'
complete -c luyke -n "__fish_seen_subcommand_from ocr" -l hocr -d 'hOCR beside the copy'
complete -c luyke -n "__fish_seen_subcommand_from ocr" -l alto -d 'ALTO beside the copy'
complete -c luyke -n "__fish_seen_subcommand_from ocr" -l force -d 'may write over a file'
complete -c luyke -n "__fish_seen_subcommand_from $limited" -s o -l output -r -d 'write to this file'
complete -c luyke -n "__fish_seen_subcommand_from $reading $storing" -s j -l jobs -x -d 'documents at a time'
complete -c luyke -n "__fish_seen_subcommand_from $limited $storing" -l limit -x -d 'a limit NAME=NUMBER' \
    -a 'file_bytes= unpacked_bytes= entry_bytes= entries= ratio= depth= blocks= cells= pages= pixels= office_seconds='
complete -c luyke -n "__fish_seen_subcommand_from $storing" -l limit -x -a 'memory_bytes= written_bytes= cpu_seconds= seconds='
complete -c luyke -n "__fish_seen_subcommand_from $storing" -l batch -x -d 'documents that are written together'
complete -c luyke -n "__fish_seen_subcommand_from $keeping" -l archive -r -d 'folder of the archive'
complete -c luyke -n "__fish_seen_subcommand_from $finding" -l kind -x
complete -c luyke -n "__fish_seen_subcommand_from $finding" -l issuer -x
complete -c luyke -n "__fish_seen_subcommand_from $finding" -l area -x
complete -c luyke -n "__fish_seen_subcommand_from $finding" -l indicator -x
complete -c luyke -n "__fish_seen_subcommand_from $finding" -l finding -x
complete -c luyke -n "__fish_seen_subcommand_from $finding" -l from -x
complete -c luyke -n "__fish_seen_subcommand_from $finding" -l to -x
complete -c luyke -n "__fish_seen_subcommand_from $finding" -l least -x
complete -c luyke -n "__fish_seen_subcommand_from $finding" -l most -x
complete -c luyke -n "__fish_seen_subcommand_from $finding" -l count -x
complete -c luyke -n "__fish_seen_subcommand_from $finding" -l format -x -a 'text jsonl csv' -d 'form of the output'
complete -c luyke -n "__fish_seen_subcommand_from $finding" -l color -x -a 'auto always never' -d 'colour'
complete -c luyke -n "__fish_seen_subcommand_from $finding" -s o -l output -r -d 'write to this file'
complete -c luyke -n '__fish_seen_subcommand_from reprocess' -l all -d 'every document, from its original'
complete -c luyke -n '__fish_seen_subcommand_from reprocess' -s v -l verbose -d 'tell of each document that changed'
complete -c luyke -n '__fish_seen_subcommand_from reprocess' -l format -x -a 'text jsonl' -d 'form of the output'
complete -c luyke -n '__fish_seen_subcommand_from quarantine' -f -a 'list retry'
complete -c luyke -n '__fish_seen_subcommand_from archive' -a 'verify versions dump export import backup'
complete -c luyke -n "__fish_seen_subcommand_from $limited" -l password -x -d 'password of encrypted PDF files'
complete -c luyke -n '__fish_seen_subcommand_from text' -s n -l numbered -d 'numbers of paragraphs'
complete -c luyke -n '__fish_seen_subcommand_from text' -l explain-encoding -d 'font and encoding of each run'
complete -c luyke -n '__fish_seen_subcommand_from convert' -s o -l output -r -d '.docx or .txt'
complete -c luyke -n '__fish_seen_subcommand_from convert' -l password -x -d 'password of encrypted PDF files'
complete -c luyke -n '__fish_seen_subcommand_from convert' -l lang -x -a 'vi en' -d 'language of messages'
complete -c luyke -n '__fish_seen_subcommand_from convert' -l rules -r -d 'folder of rules'
complete -c luyke -n "__fish_seen_subcommand_from $reading" -l timings -d 'time of each stage'
complete -c luyke -n "__fish_seen_subcommand_from $limited $keeping rules" -l lang -x -a 'vi en' -d 'language of messages'
complete -c luyke -n "__fish_seen_subcommand_from $limited $keeping rules" -l rules -r -d 'folder of rules'
complete -c luyke -n '__fish_seen_subcommand_from rules' -a 'list test new coverage explain'
complete -c luyke -n '__fish_seen_subcommand_from explain' -l number -x -d 'which number, from 0'
complete -c luyke -n '__fish_seen_subcommand_from completion' -f -a 'bash zsh fish'
complete -c luyke -n '__fish_seen_subcommand_from series' -l chart -r -d 'picture of the longest series'
complete -c luyke -n '__fish_seen_subcommand_from export' -f -a 'documents figures'
complete -c luyke -n '__fish_seen_subcommand_from ingest' -l watch -d 'go on with what comes into the folders'
