# bash completion for luyke
_luyke() {
    local word=$2 before=$3 command= action= i
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
            -*) ;;
            *) if [[ -z $command ]]; then command=${COMP_WORDS[i]}; elif [[ -z $action ]]; then action=${COMP_WORDS[i]}; fi ;;
        esac
    done
    COMPREPLY=()
    compopt -o filenames 2>/dev/null
    case $before in
        --finding) COMPREPLY=($(compgen -W "any error warning info" -- "$word")); return ;;
        --format) COMPREPLY=($(compgen -W "text jsonl html csv" -- "$word")); return ;;
        --lang) COMPREPLY=($(compgen -W "vi en" -- "$word")); return ;;
        --color) COMPREPLY=($(compgen -W "auto always never" -- "$word")); return ;;
        --limit)
            compopt -o nospace 2>/dev/null
            COMPREPLY=($(compgen -W "file_bytes= unpacked_bytes= entry_bytes= entries= ratio= depth= blocks= cells= pages= pixels= memory_bytes= written_bytes= cpu_seconds= seconds=" -- "$word"))
            return ;;
        --rules|--archive) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
        -j|--jobs|--batch|--count|--kind|--issuer|--area|--indicator|--from|--to|--least|--most|--number|--password|--period) return ;;
        -o|--output|--chart) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    esac
    local common="--lang --rules --help -h"
    local reading="-o --output -j --jobs --limit --password --timings $common"
    case $command in
        "") COMPREPLY=($(compgen -W "audit extract text convert ocr ingest reprocess search series export quarantine archive rules doctor completion --version --help -h" -- "$word")) ;;
        audit|extract|text)
            if [[ $word == -* ]]; then
                if [[ $command == text ]]; then reading="-n --numbered --explain-encoding $reading"; else reading="--format --color $reading"; fi
                if [[ $command == audit ]]; then reading="--archive --period $reading"; fi
                COMPREPLY=($(compgen -W "$reading" -- "$word"))
            else
                mapfile -t COMPREPLY < <(compgen -f -- "$word")
            fi ;;
        ocr)
            if [[ $word == -* ]]; then COMPREPLY=($(compgen -W "-o --output --hocr --alto --force --limit --password $common" -- "$word"))
            else mapfile -t COMPREPLY < <(compgen -f -- "$word")
            fi ;;
        doctor) COMPREPLY=($(compgen -W "--archive $common" -- "$word")) ;;
        convert)
            if [[ $word == -* ]]; then COMPREPLY=($(compgen -W "-o --output --password $common" -- "$word"))
            else mapfile -t COMPREPLY < <(compgen -f -- "$word")
            fi ;;
        ingest)
            if [[ $word == -* ]]; then COMPREPLY=($(compgen -W "--archive --watch -j --jobs --batch --limit $common" -- "$word"))
            else mapfile -t COMPREPLY < <(compgen -f -- "$word")
            fi ;;
        reprocess)
            [[ $word == -* ]] && COMPREPLY=($(compgen -W "--archive --all -v --verbose --format -j --jobs --batch --limit $common" -- "$word")) ;;
        series)
            [[ $word == -* ]] && COMPREPLY=($(compgen -W "--archive --kind --issuer --area --from --to --least --most --chart --count --format --color -o --output $common" -- "$word")) ;;
        export)
            if [[ -z $action ]]; then COMPREPLY=($(compgen -W "documents figures --help -h" -- "$word"))
            else COMPREPLY=($(compgen -W "--archive --kind --issuer --area --indicator --from --to --least --most --format -o --output $common" -- "$word"))
            fi ;;
        search)
            [[ $word == -* ]] && COMPREPLY=($(compgen -W "--archive --kind --issuer --area --indicator --finding --from --to --least --most --count --format --color -o --output $common" -- "$word")) ;;
        quarantine)
            if [[ -z $action ]]; then COMPREPLY=($(compgen -W "list retry --help -h" -- "$word"))
            else
                [[ $action == retry ]] && common="-j --jobs --batch --limit $common"
                COMPREPLY=($(compgen -W "--archive $common" -- "$word"))
            fi ;;
        archive)
            if [[ -z $action ]]; then COMPREPLY=($(compgen -W "verify versions dump export import backup --help -h" -- "$word"))
            elif [[ $word == -* ]]; then COMPREPLY=($(compgen -W "--archive $common" -- "$word"))
            else mapfile -t COMPREPLY < <(compgen -d -- "$word")
            fi ;;
        rules)
            if [[ -z $action ]]; then COMPREPLY=($(compgen -W "list test new coverage explain --help -h" -- "$word"))
            elif [[ $word == -* ]]; then
                [[ $action == explain ]] && common="--number $common"
                COMPREPLY=($(compgen -W "$common" -- "$word"))
            elif [[ $action == coverage || $action == explain ]]; then mapfile -t COMPREPLY < <(compgen -f -- "$word")
            fi ;;
        completion) COMPREPLY=($(compgen -W "bash zsh fish --help -h" -- "$word")) ;;
    esac
}
complete -F _luyke luyke
